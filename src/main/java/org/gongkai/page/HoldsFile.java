package org.gongkai.page;

import java.util.Optional;

/** 不得销毁: a room that still needs a file of another room, such as a review of it that is pending. Offered as a Spring bean. */
public interface HoldsFile {

    /** Why the file must be kept, in Chinese; empty when it need not. */
    Optional<String> reason(KeptFiles.Kind kind, String number);
}
