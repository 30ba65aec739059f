package org.gongkai.demo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Exists only where the installation is a demonstration ({@code gongkai.demo=true}). */
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "gongkai.demo", havingValue = "true")
@interface Demonstration {}
