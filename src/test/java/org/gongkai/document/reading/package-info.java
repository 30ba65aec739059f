@NullMarked
package org.gongkai.document.reading;

import org.jspecify.annotations.NullMarked;
