@NullMarked
package org.gongkai.agency;

import org.jspecify.annotations.NullMarked;
