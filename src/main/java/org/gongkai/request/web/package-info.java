/**
 * 申请与查询: the public pages of a request, without account and without script.
 *
 * <p>Reading order: {@code ApplyController} walks the {@code ApplyStep}s over a draft kept on the server;
 * {@code TrackController} shows a filed request to whoever holds its number and query code; {@code RequestThrottle} keeps
 * one source from crowding out the others.
 */
@NullMarked
package org.gongkai.request.web;

import org.jspecify.annotations.NullMarked;
