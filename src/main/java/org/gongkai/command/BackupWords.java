package org.gongkai.command;

import org.gongkai.database.BackupManifest;
import tools.jackson.databind.node.ObjectNode;

/** What the verbs say of a backup. */
final class BackupWords {

    private BackupWords() {}

    static String of(BackupManifest manifest) {
        return manifest.tables().size() + " 张表 " + manifest.rows() + " 行，"
                + manifest.files().size() + " 个文件，备份时间 " + manifest.madeAt().replace('T', ' ');
    }

    static ObjectNode json(BackupManifest manifest) {
        return Json.object()
                .put("madeAt", manifest.madeAt())
                .put("schema", manifest.schema())
                .put("tables", manifest.tables().size())
                .put("rows", manifest.rows())
                .put("files", manifest.files().size())
                .put("withKeys", manifest.withKeys());
    }

    static UnusableInput unusable(RuntimeException refused) {
        String sentence = refused.getMessage();
        return new UnusableInput(sentence == null ? "没有完成，请检查磁盘和权限。" : sentence);
    }
}
