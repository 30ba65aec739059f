package org.gongkai.reportform;

/** The look of a report that stands alone as a file: Song type, black rules, printable on A4. */
final class DocumentStyle {

    static final String CSS = """
            body{max-width:60em;margin:2em auto;padding:0 1em;font-family:"Songti SC","SimSun","Noto Serif CJK SC",serif;color:#1d2129;line-height:1.75}
            h1{text-align:center;font-size:1.5em}h2{font-size:1.15em;margin-top:2em}
            p{text-indent:2em;margin:.5em 0}
            .report-scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;font-size:.9em;line-height:1.4;font-variant-numeric:tabular-nums}
            th,td{border:1px solid #1d2129;padding:.35em .4em;text-align:center;font-weight:normal}
            .report-table--3 .report-table__label{text-align:left}
            caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            .report-unread{color:#6b6b6b;font-size:.85em}
            @media print{body{margin:0;max-width:none;font-size:10.5pt}.report-scroll{overflow:visible}tr{break-inside:avoid}}
            """;

    private DocumentStyle() {}
}
