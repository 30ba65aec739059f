package org.gongkai.reportform.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is handed to the process that reads: a file with its name, or pasted text. */
record ReadingTask(boolean pasted, String name, byte[] content) {

    private static final int LONGEST_NAME = 300;

    static ReadingTask file(byte[] content, String name) {
        return new ReadingTask(false, name.length() > LONGEST_NAME ? ending(name) : name, content);
    }

    static ReadingTask text(String text) {
        return new ReadingTask(true, "", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String ending(String name) {
        return name.substring(name.length() - LONGEST_NAME);
    }

    /** Reads it here, in this process and on this thread. */
    ReadReport read() {
        return pasted
                ? ReadingReport.textHere(new String(content, StandardCharsets.UTF_8))
                : ReadingReport.here(content, name);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(pasted);
        out.writeUTF(name);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    static ReadingTask next(DataInputStream in) throws IOException {
        boolean pasted = in.readBoolean();
        String name = in.readUTF();
        return new ReadingTask(pasted, name, in.readNBytes(in.readInt()));
    }
}
