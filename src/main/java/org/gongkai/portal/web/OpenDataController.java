package org.gongkai.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.portal.OpenData;
import org.gongkai.portal.OpenDataField;
import org.gongkai.portal.OpenDataFormat;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 开放数据: the published items of a year as CSV, JSON and xlsx. */
@Controller
class OpenDataController {

    private final OpenData data;
    private final Frames frames;
    private final ErrorPages errors;

    OpenDataController(OpenData data, Frames frames, ErrorPages errors) {
        this.data = data;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping("/open-data")
    ModelAndView years() {
        Frame frame = frames.page("开放数据")
                .column("开放数据", "各年公开的政府信息目录，供下载和再次利用", "开放数据,数据下载", "信息公开目录")
                .serving("《中华人民共和国政府信息公开条例》第八条、第二十四条");
        OpenDataPage page = new OpenDataPage(
                frame.site().sponsor(),
                data.licence(),
                data.years().stream().map(OpenDataPage::row).toList(),
                List.of(OpenDataField.values()));
        return new ModelAndView("jte/portal/OpenDataPage", Map.of("page", page, "frame", frame));
    }

    @GetMapping("/open-data/{year:\\d{4}}.{ending:csv|json|xlsx}")
    Object file(@PathVariable int year, @PathVariable String ending) {
        Optional<OpenData.Opened> opened =
                data.open(year, OpenDataFormat.byEnding(ending).orElseThrow());
        if (opened.isEmpty()) {
            return errors.show(HttpStatus.NOT_FOUND, year + "年没有公开的信息。有数据的年份见“开放数据”。");
        }
        OpenData.Made made = opened.get().made();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.format().mediaType()))
                .eTag(made.digest())
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(made.digest())) + ":")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("政府信息目录" + year + "." + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(opened.get().path()));
    }
}
