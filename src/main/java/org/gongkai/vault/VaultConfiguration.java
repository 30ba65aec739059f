package org.gongkai.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the data directory and the keys. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    MasterKeys masterKeys(@Value("${gongkai.data:data}") Path data, @Value("${GONGKAI_KEY:}") String environment) {
        return MasterKeys.of(data, environment);
    }

    @Bean
    VaultDirectory vaultDirectory(@Value("${gongkai.data:data}") Path data) {
        return new VaultDirectory(data.resolve("vault"));
    }
}
