package org.gongkai.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Passwords and passphrases: typed unseen at the console, or the first line of standard input or of a file; never an argument. */
final class TypedSecret {

    private TypedSecret() {}

    /** @param what 密码 or 口令 */
    static String of(Streams streams, String what) {
        Console console = System.console();
        if (console != null && streams.in() == System.in) {
            char[] typed = console.readPassword(what + "：");
            return typed == null ? "" : new String(typed);
        }
        try {
            var reader = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UnusableInput("标准输入无法读取，请把" + what + "作为第一行输入。");
        }
    }

    /** The first line of a file where one is given. */
    static String of(Streams streams, String what, @Nullable Path file) {
        if (file == null) {
            return of(streams, what);
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UnusableInput("不能读取" + what + "文件 " + file + "，请检查路径和权限。");
        }
    }
}
