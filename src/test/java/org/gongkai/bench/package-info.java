/** Benchmarks of {@code docs/benchmarks.md}; each prints its figures as JSON. Run with {@code bin/bench NAME}. */
@NullMarked
package org.gongkai.bench;

import org.jspecify.annotations.NullMarked;
