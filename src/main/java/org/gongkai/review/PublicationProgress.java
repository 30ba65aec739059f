package org.gongkai.review;

import java.util.Collection;
import java.util.Map;

/** 公开进展: how far the publication of a signed document has come. The room that publishes offers it as a Spring bean. */
public interface PublicationProgress {

    /** Of those for which something was begun; at constant cost. */
    Map<ReviewNumber, Progress> of(Collection<ReviewNumber> numbers);

    /** @param words where it stands, in Chinese; @param address of its page on the desk */
    record Progress(String words, String address) {}
}
