package ${package}.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
