package org.gongkai.request;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets expired drafts be forgotten by the hour. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RequestConfiguration {}
