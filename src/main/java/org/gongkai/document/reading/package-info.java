/** 读取文稿: a draft out of a file or of what was pasted from an office program: what is text, what is the head, what is the signature. */
@NullMarked
package org.gongkai.document.reading;

import org.jspecify.annotations.NullMarked;
