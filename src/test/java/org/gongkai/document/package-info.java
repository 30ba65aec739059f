@NullMarked
package org.gongkai.document;

import org.jspecify.annotations.NullMarked;
