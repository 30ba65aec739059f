/** The tests of a package that is a door of its room: the class loader may find this file first, so it says so as well. */
@NamedInterface("writing")
@NullMarked
package org.gongkai.reportform.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
