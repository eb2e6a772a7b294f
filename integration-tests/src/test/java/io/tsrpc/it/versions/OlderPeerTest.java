package io.tsrpc.it.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.types.Choices;
import io.tsrpc.it.types.RandomValues;
import io.tsrpc.it.versions.newer.NewerProtocol;
import io.tsrpc.it.versions.older.Branch;
import io.tsrpc.it.versions.older.Item;
import io.tsrpc.it.versions.older.MsgState;
import io.tsrpc.it.versions.older.OlderProtocol;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The codecs of an older version read what those of the newer one, and tsbuffer with its service proto, have written:
 * all that they know is right. {@code -Dtsrpc.seed=N} tries other values.
 */
class OlderPeerTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);
    private static final int VALUES = 5_000;
    private static final int KNOWN = MsgState.class.getRecordComponents().length;
    private static final int BATCH = 100;
    private static final Path SERVICE_PROTO =
            Path.of("target/test-classes/META-INF/tsrpc/io.tsrpc.it.versions.newer/serviceProto.ts");

    private static final Codec<io.tsrpc.it.versions.newer.MsgState> NEWER = NewerProtocol.STATE.msg();
    private static final Codec<MsgState> OLDER = OlderProtocol.STATE.msg();

    private static final Class<io.tsrpc.it.versions.newer.MsgState> NEW_STATE =
            io.tsrpc.it.versions.newer.MsgState.class;

    /**
     * Of so many bodies with values from the edges one may be read wrong, or not at all: another reading fits, and is likelier, or
     * the right one is not found within the limit of work. Those of tsbuffer have up to 20 new properties each.
     */
    private static final int RARE = 350;

    private final Random random = new Random(SEED);
    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void fewAreWrong() {
        System.out.println("older peer: " + wrong.size() + " of " + VALUES + " bodies were read wrong, seed " + SEED);
        assertThat(wrong).hasSizeLessThanOrEqualTo(VALUES / RARE);
    }

    @Test
    void whatJavaHasWritten() throws ReflectiveOperationException {
        for (int i = 0; i < VALUES; i++) {
            read(bytes(next()));
        }
    }

    /** Readers accept any order, so what is new may also come first. */
    @Test
    void blocksInAnyOrder() throws ReflectiveOperationException {
        for (int i = 0; i < VALUES; i++) {
            List<byte[]> parts = parts(next());
            int blocks = parts.remove(0)[0];
            Collections.shuffle(parts, random);
            BinaryWriter out = new BinaryWriter();
            out.writeVarint(blocks);
            parts.forEach(part -> out.writeRaw(part, 0, part.length));
            read(out.toByteArray());
        }
    }

    /** A state with at most three of the new properties. */
    private io.tsrpc.it.versions.newer.MsgState next() throws ReflectiveOperationException {
        @Nullable Object[] values = values(RandomValues.of(NEW_STATE, Choices.of(random.nextLong())));
        List<Integer> dropped = new ArrayList<>();
        for (int i = KNOWN; i < values.length; i++) {
            dropped.add(i);
        }
        Collections.shuffle(dropped, random);
        dropped.subList(3, dropped.size()).forEach(i -> values[i] = null);
        return state(values);
    }

    @Test
    void whatTsbufferHasWritten() {
        try (NodePeer tsbuffer =
                NodePeer.start("codec/main.js", SERVICE_PROTO.toAbsolutePath().toString())) {
            for (int i = 0; i < VALUES; i += BATCH) {
                for (int j = 0; j < BATCH; j++) {
                    tsbuffer.write("make MsgState/MsgState #" + random.nextInt(Integer.MAX_VALUE));
                }
                tsbuffer.flush();
                for (int j = 0; j < BATCH; j++) {
                    String answer = tsbuffer.receive();
                    assertThat(answer).startsWith("= ");
                    read(HexFormat.of().parseHex(answer.substring(2, answer.indexOf(' ', 2))));
                }
            }
        }
    }

    private static byte[] bytes(io.tsrpc.it.versions.newer.MsgState state) {
        BinaryWriter out = new BinaryWriter();
        NEWER.write(out, state);
        return out.toByteArray();
    }

    private void read(byte[] bytes) {
        MsgState expected = older(new BinaryReader(bytes).readBody(NEWER));
        try {
            MsgState actual = new BinaryReader(bytes).readBody(OLDER);
            if (!actual.equals(expected)) {
                wrong.add(HexFormat.of().formatHex(bytes) + " is " + expected + ", not " + actual);
            }
        } catch (CodecException e) {
            wrong.add(HexFormat.of().formatHex(bytes) + " is " + expected + ", not " + e);
        }
    }

    // --- what the older version knows ----------------------------------------------------------------------------

    private static MsgState older(io.tsrpc.it.versions.newer.MsgState newer) {
        Map<String, Item> byName = new LinkedHashMap<>();
        newer.byName().forEach((key, item) -> byName.put(key, older(item)));
        return new MsgState(
                newer.name(),
                newer.items().stream().map(OlderPeerTest::older).toList(),
                byName,
                older(newer.branch()),
                newer.number(),
                newer.flag());
    }

    private static Item older(io.tsrpc.it.versions.newer.Item item) {
        return new Item(item.text(), item.number());
    }

    private static @Nullable Branch older(io.tsrpc.it.versions.newer.@Nullable Branch branch) {
        if (branch == null) {
            return null;
        }
        List<Branch> branches = new ArrayList<>();
        branch.branches().forEach(inner -> branches.add(older(inner)));
        return new Branch(older(branch.item()), branches);
    }

    // --- parts ---------------------------------------------------------------------------------------------------

    /** The number of blocks, the blocks that the older version knows as one part, and each of the others. */
    private static List<byte[]> parts(io.tsrpc.it.versions.newer.MsgState state) throws ReflectiveOperationException {
        @Nullable Object[] all = values(state);
        byte[] bytes = bytes(state);
        List<byte[]> parts = new ArrayList<>(List.of(new byte[] {bytes[0]}));
        int end = 1;
        for (int i = KNOWN; i <= all.length; i++) {
            int start = end;
            end = bytes(state(Arrays.copyOf(Arrays.copyOf(all, i), all.length))).length;
            parts.add(Arrays.copyOfRange(bytes, start, end));
        }
        return parts;
    }

    private static @Nullable Object[] values(io.tsrpc.it.versions.newer.MsgState state)
            throws ReflectiveOperationException {
        RecordComponent[] components = NEW_STATE.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(state);
        }
        return values;
    }

    private static io.tsrpc.it.versions.newer.MsgState state(@Nullable Object[] values)
            throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(NEW_STATE.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return NEW_STATE.getDeclaredConstructor(types).newInstance(values);
    }
}
