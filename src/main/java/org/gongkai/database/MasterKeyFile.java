package org.gongkai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Which keys an installation holds, by number: enough to say whether a backup can be read with them. */
final class MasterKeyFile {

    private MasterKeyFile() {}

    /** Numbers of the keys in {@code GONGKAI_KEY} and in {@code secret/master-key} below the directory, newest first. */
    static List<String> numbers(Path data) {
        List<String> numbers = new ArrayList<>();
        String environment = System.getenv("GONGKAI_KEY");
        if (environment != null) {
            for (String key : environment.split(",")) {
                add(key, numbers);
            }
        }
        Path file = data.resolve("secret").resolve("master-key");
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(key -> add(key, numbers));
            } catch (IOException e) {
                throw new BackupRefused("密钥文件 " + file + " 不能读取，请检查权限。", e);
            }
        }
        return numbers;
    }

    private static void add(String key, List<String> numbers) {
        if (!key.isBlank()) {
            try {
                byte[] digest = Schema.sha256().digest(Base64.getDecoder().decode(key.strip()));
                numbers.add(HexFormat.of().formatHex(digest, 0, 4));
            } catch (IllegalArgumentException e) {
                throw new BackupRefused("密钥不是 Base64 编码，请核对 GONGKAI_KEY 或者 secret/master-key。", e);
            }
        }
    }
}
