package ${package}.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void withoutAnEnvironmentThereAreDefaults() {
        assertEquals(new Settings(3000, List.of("127.0.0.1", "::1")), Settings.of(Map.of()));
    }

    @Test
    void theEnvironmentSetsThem() {
        assertEquals(
                new Settings(8080, List.of("10.0.0.0/8", "127.0.0.1")),
                Settings.of(Map.of("PORT", "8080", "TRUSTED_PROXIES", "10.0.0.0/8, 127.0.0.1,")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "-1", "65536"})
    void whatIsNoPortIsRefusedByName(String port) {
        Map<String, String> environment = Map.of("PORT", port);
        Exception refused = assertThrows(IllegalArgumentException.class, () -> Settings.of(environment));
        assertEquals("PORT is a number from 0 to 65535, not '" + port + "'", refused.getMessage());
    }
}
