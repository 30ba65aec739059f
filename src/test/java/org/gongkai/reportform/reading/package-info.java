/** The tests of a package that is a door of its room: the class loader may find this file first, so it says so as well. */
@NamedInterface("reading")
@NullMarked
package org.gongkai.reportform.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
