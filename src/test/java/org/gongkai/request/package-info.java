/** The room of requests, held to its law: guards, use cases, lists, figures. */
@NullMarked
package org.gongkai.request;

import org.jspecify.annotations.NullMarked;
