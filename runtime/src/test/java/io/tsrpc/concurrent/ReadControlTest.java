package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReadControlTest {
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final List<Boolean> told = new ArrayList<>();

    @Test
    void onlyChangesAreTold() {
        ReadControl control = new ReadControl(wanted::get, told::add);
        control.update();
        assertThat(told).isEmpty();

        wanted.set(false);
        control.update();
        control.update();
        wanted.set(true);
        control.update();
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void whatChangesWhileTheTransportIsToldIsToldAfterwards() {
        AtomicBoolean telling = new AtomicBoolean();
        ReadControl[] control = new ReadControl[1];
        control[0] = new ReadControl(wanted::get, on -> {
            assertThat(telling.getAndSet(true)).as("told by two at once").isFalse();
            told.add(on);
            if (!on) {
                wanted.set(true);
                control[0].update(); // as another thread could at this moment
            }
            telling.set(false);
        });
        wanted.set(false);
        control[0].update();

        assertThat(told).containsExactly(false, true);
    }
}
