@NullMarked
package org.gongkai.redaction;

import org.jspecify.annotations.NullMarked;
