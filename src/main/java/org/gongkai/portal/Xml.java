package org.gongkai.portal;

/** Writes XML text. */
public final class Xml {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Markup as it stands. */
    public Xml raw(String markup) {
        text.append(markup);
        return this;
    }

    /** An element with text in it. */
    public Xml element(String name, String content) {
        text.append('<').append(name).append('>');
        escape(content);
        text.append("</").append(name).append(">\n");
        return this;
    }

    private void escape(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') { // XML 1.0 knows no other control characters
                        text.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
