package org.gongkai.page;

import java.util.List;

/**
 * 已公开的信息: what a room has published that may be about some words, for a citizen who is describing what is wanted. A room with
 * more public pages than a list can hold contributes one as a bean; what lies on the site map is found without it.
 */
public interface PublishedItems {

    /**
     * What may be about these words, the likeliest first; the asker weighs them once more.
     *
     * @param words as a citizen wrote them, up to some thousand characters
     */
    List<PublicAddresses.Address> about(String words, int most);
}
