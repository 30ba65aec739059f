package org.gongkai.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 短信: posts to the gateway of the installation. */
@Component
class ShortMessages {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SHOWN = 120;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** The gateway did not take it. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1;

        NotTaken(String why) {
            super(why);
        }
    }

    /** @throws NotTaken with the reason in Chinese, without the number it was to go to */
    void send(NoticeSettings.Sms gateway, String phone, String text) throws NotTaken {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        gateway.body().replace("{phone}", inside(phone)).replace("{text}", inside(text)),
                        StandardCharsets.UTF_8));
        if (!gateway.authorization().isBlank()) {
            request.header("Authorization", gateway.authorization());
        }
        HttpResponse<String> answer;
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            throw new NotTaken("短信网关没有应答");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTaken("发送被中断");
        }
        if (answer.statusCode() / 100 != 2) {
            throw new NotTaken("短信网关拒绝：HTTP " + answer.statusCode());
        }
        if (!gateway.success().isBlank()
                && !Pattern.compile(gateway.success()).matcher(answer.body()).find()) {
            String said = answer.body().replace(phone, "…");
            throw new NotTaken("短信网关没有接受：" + said.substring(0, Math.min(said.length(), SHOWN)));
        }
    }

    /** As it stands between the quotes of a JSON string. */
    private static String inside(String text) {
        String quoted = JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
