package io.tsrpc.processor.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FileOrderTest {
    /** The order of tsrpc-cli 2.4.5, {@code (a, b) => a.localeCompare(b, 'en')}. */
    private static final List<String> SORTED = List.of(
            "_1/PtlA",
            "1/PtlA",
            "a_/b",
            "a/b",
            "a/B",
            "A/b",
            "a/Ptl_b",
            "a/Ptl1",
            "a/Ptl10",
            "a/Ptl2",
            "a/PtlaB",
            "a/PtlAb",
            "a/PtlAB",
            "a/Ptlb",
            "a$/b",
            "B/PtlA",
            "b/PtlZ",
            "e/PtlB",
            "f/PtlA",
            "msg",
            "Msg",
            "Msga",
            "MsgA",
            "user_admin/PtlA",
            "user/PtlB",
            "z/A");

    @Test
    void filesAreSortedAsTsrpcCliSortsThem() {
        List<String> files = new ArrayList<>(SORTED);
        Collections.shuffle(files, new Random(1));
        files.sort(FileOrder.COMPARATOR);

        assertThat(files).isEqualTo(SORTED);
    }
}
