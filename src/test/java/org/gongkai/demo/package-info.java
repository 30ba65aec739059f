@NullMarked
package org.gongkai.demo;

import org.jspecify.annotations.NullMarked;
