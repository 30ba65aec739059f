/**
 * 文件读取: the words of any office file with the place of each paragraph and cell, in bounded time and memory.
 *
 * <p>{@link org.gongkai.paper.reading.ReadingFile} is the door: bytes in, {@link org.gongkai.paper.reading.FileText} out. What opens files safely
 * ({@link org.gongkai.paper.reading.Zip}, {@link org.gongkai.paper.reading.Xml}, {@link org.gongkai.paper.reading.PackedStreams},
 * {@link org.gongkai.paper.reading.CharacterMaps}) also serves the reading of annual reports. Nothing here touches the network or runs
 * anything that a file holds.
 */
@NamedInterface("reading")
@NullMarked
package org.gongkai.paper.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
