package org.gongkai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills an installation with very many public items of about 1,750 characters, right into the tables: made-up text of frequent and
 * rare words, numbered, in a dozen columns, one of them with fifteen in a hundred.
 */
final class ItemFlood {

    static final int CHARACTERS = 1_750;
    private static final int PIECE = 5_000;
    private static final int BLOCK = 1_024;
    private static final int SHELF = 64;

    private static final String[] COLUMNS = {
        "fdzdgk/zcwj/xzfwj", "fdzdgk/zcwj/zfbwj", "fdzdgk/zcwj/bmwj", "fdzdgk/ghxx", "fdzdgk/tjxx", "fdzdgk/zfcg",
        "fdzdgk/zdxm", "fdzdgk/msly/xczx", "fdzdgk/msly/jyxx", "fdzdgk/yjgl", "fdzdgk/jdjc/spyp", "fdzdgk/xjzd/tdzs"
    };

    /** Stands in nearly every text, in many, in some, in few: as words of offices do. */
    private static final String[][] WORDS = {
        {"信息公开", "平乡县", "人民政府", "应当", "通知", "工作"},
        {"乡村振兴", "项目", "资金", "管理", "部门", "村民", "乡镇", "财政", "检查", "建设"},
        {"营商环境", "医疗保障", "食品安全", "公路养护", "土地征收", "义务教育", "政府采购", "安全生产", "环境保护", "社会救助", "统计公报", "应急预案"},
        {"高标准农田", "老旧小区改造", "城乡居民养老", "农村饮水工程", "公务员招考", "供热价格听证", "宅基地审核", "耕地占补平衡"}
    };

    private static final String[] WATCHED = {"document", "publication", "placement"};

    private static final int[] SHARE = {40, 75, 95, 100};

    private ItemFlood() {}

    /** Adds items {@code from} to {@code to}; both counted from 1, not used before. */
    static void pour(Connection connection, int from, int to) throws SQLException, IOException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(
                    "create unlogged table if not exists bench_item (i int, title text, body text, word text, serial int)");
            RowRecord.off(sql, WATCHED);
            for (int piece = from; piece <= to; piece += PIECE) {
                int last = Math.min(to, piece + PIECE - 1);
                sql.execute("truncate bench_item");
                copy(connection, piece, last);
                for (String step : STEPS) {
                    sql.executeUpdate(step);
                }
            }
            RowRecord.on(sql, WATCHED);
            sql.execute("drop table bench_item");
            sql.execute("vacuum analyze publication");
            sql.execute("vacuum analyze placement");
            sql.execute("vacuum analyze list_count");
            sql.execute("analyze edition");
            sql.execute("analyze document");
        }
    }

    private static void copy(Connection connection, int from, int to) throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bench_item (i, title, body, word, serial) from stdin");
        for (int i = from; i <= to; i++) {
            Random random = new Random(i);
            byte[] row = (i + "\t" + title(i, random) + "\t" + body(i, random) + "\t平政\t" + i + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    /** {@code 平乡县关于…的通知（第12期）}. */
    static String title(int i, Random random) {
        return "平乡县关于" + word(random) + word(random) + "有关事项的通知（第" + i + "期）";
    }

    private static String body(int i, Random random) {
        StringBuilder body = new StringBuilder(CHARACTERS + 40);
        while (body.length() < CHARACTERS) {
            int words = 3 + random.nextInt(5);
            for (int w = 0; w < words; w++) {
                body.append(word(random));
                if (random.nextInt(4) == 0) {
                    body.append((char) (0x4E00 + random.nextInt(3_000)));
                }
            }
            body.append(random.nextInt(5) == 0 ? "。" : "，");
        }
        if (i % 5_000 == 0) {
            body.append("青鸾衔书过玉门关").append(i).append("。");
        }
        return body.toString();
    }

    private static String word(Random random) {
        int share = random.nextInt(100);
        for (int rank = 0; ; rank++) {
            if (share < SHARE[rank]) {
                return WORDS[rank][random.nextInt(WORDS[rank].length)];
            }
        }
    }

    static String number(int i) {
        return "zfb-%d-%06d".formatted(2008 + i % 18, 100_000 + i);
    }

    private static final String[] STEPS = {
        """
        insert into document (number, agency, handled_by, begun_on, title, stage, public_state, drafter, changed_at, facts)
        select 'zfb-' || (2008 + i % 18) || '-' || (100000 + i), 'zfb', 'zfb', date '2008-01-01' + i % 6000,
            title, 'NONE', 'PUBLIC', '@system:bench', now(), 0 from bench_item order by i""", """
        insert into edition (document_id, version, title, column_path, also_in, genre, topic, official_number, made_on, normative,
            trial, summary, keywords, source, body_html, body_text, relations, fields, correction_note, frozen, changed_at)
        select d.id, 1, b.title, (array[%s])[1 + i %% 12], '{}', (array['NOTICE','OPINION','OTHER'])[1 + i %% 3], 'GENERAL',
            word || '〔' || (2008 + i %% 18) || '〕' || serial || '号', d.begun_on, false, false, left(b.body, 90), '', '', '<p>'
            || replace(b.body, '。', '。</p><p>') || '</p>', b.body, '[]', '{}', '', true, now()
        from bench_item b join document d
            on d.number = 'zfb-' || (2008 + i %% 18) || '-' || (100000 + i) order by i""".formatted("'" + String.join("','", COLUMNS) + "'"), """
        insert into publication (seq, document_id, edition_id, number, title, agency, agency_name, official_number, official_key,
            index_number, column_path, genre, topic, made_on, published_at, changed_at, version, normative, reviewers, summary)
        select nextval('publication_seq'), d.id, e.id, d.number, e.title, 'zfb', '平乡县人民政府办公室', e.official_number,
            e.official_number, 'bench/' || d.id, e.column_path, e.genre, e.topic, e.made_on, e.made_on + time '09:00', now(), 1,
            false, '[]', e.summary
        from bench_item b join document d
            on d.number = 'zfb-' || (2008 + i % 18) || '-' || (100000 + i)
        join edition e on e.document_id = d.id order by i""", """
        insert into placement (column_path, seq, agency, genre, year)
        select c, p.seq, p.agency, p.genre, extract(year from p.published_at)::int
        from bench_item b join publication p
            on p.number = 'zfb-' || (2008 + i % 18) || '-' || (100000 + i)
        cross join lateral (select '' as c union select p.column_path union select split_part(p.column_path, '/', 1)
            union select split_part(p.column_path, '/', 1) || '/' || split_part(p.column_path, '/', 2)) above""", """
        insert into list_count as l (column_path, agency, year, genre, block, live)
        select p.column_path, a, y, g, place, count(*)
        from bench_item b join publication q
            on q.number = 'zfb-' || (2008 + i %% 18) || '-' || (100000 + i)
        join placement p on p.seq = q.seq
        cross join lateral unnest(array['', p.agency]) a cross join lateral unnest(array[0, p.year]) y
        cross join lateral unnest(array['', p.genre]) g
        cross join lateral unnest(array[p.seq / %1$d, -1 - p.seq / %1$d / %2$d]) place
        group by 1, 2, 3, 4, 5
        on conflict (column_path, agency, year, genre, block) do update set live = l.live + excluded.live""".formatted(BLOCK, SHELF)
    };
}
