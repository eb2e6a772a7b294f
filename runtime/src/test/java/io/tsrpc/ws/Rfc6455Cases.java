package io.tsrpc.ws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Frames that a peer of an echo sends, and what it must get back: the subjects of sections 1 to 7, 9 and 10 of the Autobahn test
 * suite's list.
 */
final class Rfc6455Cases {
    private static final int FIN = 0x80;
    private static final String VIOLATION = "8 1002";
    private static final String NOT_UTF8 = "8 1007";
    private static final String DONE = "8 1000";

    private final List<Case> cases = new ArrayList<>();

    private Rfc6455Cases() {}

    /**
     * One conversation.
     *
     * @param frames what the peer sends
     * @param chop how many bytes it writes at once; 0 for all
     * @param expected the frames that it gets: opcode and payload, or opcode and close code
     */
    record Case(String name, List<Sent> frames, int chop, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A frame: its first byte and its payload. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sent(int first, byte[] payload) {}

    static List<Case> all() {
        Rfc6455Cases all = new Rfc6455Cases();
        all.echoes();
        all.pings();
        all.reserved();
        all.fragments();
        all.utf8();
        all.closing();
        all.sizes();
        return all.cases;
    }

    // --- words for frames ----------------------------------------------------------------------------------------

    private static Sent frame(int opcode, byte[] payload) {
        return new Sent(FIN | opcode, payload);
    }

    private static Sent frame(int opcode, String payload) {
        return frame(opcode, bytes(payload));
    }

    private static Sent part(int opcode, String payload) {
        return new Sent(opcode, bytes(payload));
    }

    private static Sent close(int code, String reason) {
        byte[] text = bytes(reason);
        return frame(
                Opcode.CLOSE,
                ByteBuffer.allocate(2 + text.length)
                        .putShort((short) code)
                        .put(text)
                        .array());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** How a received frame reads: a long payload as its length and hash. */
    static String show(int opcode, byte[] payload) {
        if (opcode == Opcode.CLOSE) {
            return payload.length == 0 ? "8" : "8 " + (ByteBuffer.wrap(payload).getShort() & 0xffff);
        }
        return opcode + " "
                + (payload.length > 200
                        ? payload.length + " bytes " + Arrays.hashCode(payload)
                        : HexFormat.of().formatHex(payload));
    }

    /** A case that ends with a close of the peer. */
    private void good(String name, int chop, List<Sent> frames, Sent... echoes) {
        List<Sent> sent = new ArrayList<>(frames);
        sent.add(close(1000, ""));
        List<String> expected = new ArrayList<>();
        for (Sent echo : echoes) {
            expected.add(show(echo.first() & 0x0f, echo.payload()));
        }
        expected.add(DONE);
        cases.add(new Case(name, sent, chop, expected));
    }

    private void good(String name, List<Sent> frames, Sent... echoes) {
        good(name, 0, frames, echoes);
    }

    /** A case that the other side ends. */
    private void bad(String name, String end, Sent... frames) {
        cases.add(new Case(name, List.of(frames), 0, List.of(end)));
    }

    // --- the cases -----------------------------------------------------------------------------------------------

    private void echoes() {
        for (int size : new int[] {0, 125, 126, 127, 128, 65_535, 65_536}) {
            Sent text = frame(Opcode.TEXT, "*".repeat(size));
            Sent binary = frame(Opcode.BINARY, filled(size));
            good("1.1 text of " + size, List.of(text), text);
            good("1.2 binary of " + size, List.of(binary), binary);
        }
        Sent text = frame(Opcode.TEXT, "*".repeat(65_536));
        Sent binary = frame(Opcode.BINARY, filled(65_536));
        good("1.1 text in pieces of 997 bytes", 997, List.of(text), text);
        good("1.2 binary in pieces of 997 bytes", 997, List.of(binary), binary);
    }

    private static byte[] filled(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0xfe);
        return bytes;
    }

    private void pings() {
        for (byte[] payload : List.of(new byte[0], bytes("Hello"), hex("00 ff fe fd fc fb 00 ff"), filled(125))) {
            good("2 ping with " + payload.length, List.of(frame(Opcode.PING, payload)), frame(Opcode.PONG, payload));
        }
        good("2.6 ping byte by byte", 1, List.of(frame(Opcode.PING, filled(125))), frame(Opcode.PONG, filled(125)));
        bad("2.5 ping with 126", VIOLATION, frame(Opcode.PING, filled(126)));
        good("2.7 pong that nobody has asked for", List.of(frame(Opcode.PONG, "")));
        good("2.8 pong with payload", List.of(frame(Opcode.PONG, "Hello")));
        good("2.9 pong, ping", List.of(frame(Opcode.PONG, "a"), frame(Opcode.PING, "b")), frame(Opcode.PONG, "b"));
        List<Sent> ten = IntStream.range(0, 10)
                .mapToObj(i -> frame(Opcode.PING, "payload-" + i))
                .toList();
        Sent[] answers = IntStream.range(0, 10)
                .mapToObj(i -> frame(Opcode.PONG, "payload-" + i))
                .toArray(Sent[]::new);
        good("2.10 ten pings", ten, answers);
        good("2.11 ten pings byte by byte", 1, ten, answers);
    }

    private void reserved() {
        for (int bits = 1; bits <= 7; bits++) {
            bad("3 reserved bits " + bits, VIOLATION, new Sent(FIN | bits << 4 | Opcode.TEXT, bytes("Hello")));
            bad("3 reserved bits in a ping " + bits, VIOLATION, new Sent(FIN | bits << 4 | Opcode.PING, new byte[0]));
        }
        for (int opcode : new int[] {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
            bad("4 opcode " + opcode, VIOLATION, frame(opcode, ""));
            bad("4 opcode with payload " + opcode, VIOLATION, frame(opcode, "reserved"));
        }
    }

    private void fragments() {
        Sent whole = frame(Opcode.TEXT, "fragment1fragment2");
        Sent first = part(Opcode.TEXT, "fragment1");
        Sent last = frame(Opcode.CONTINUATION, "fragment2");
        Sent ping = frame(Opcode.PING, "ping");
        Sent pong = frame(Opcode.PONG, "ping");
        bad("5.1 ping in fragments", VIOLATION, part(Opcode.PING, "a"), frame(Opcode.CONTINUATION, "b"));
        bad("5.2 pong in fragments", VIOLATION, part(Opcode.PONG, "a"), frame(Opcode.CONTINUATION, "b"));
        for (int chop = 0; chop <= 1; chop++) {
            good("5.3 text in two fragments, chop " + chop, chop, List.of(first, last), whole);
            good("5.6 a ping between fragments, chop " + chop, chop, List.of(first, ping, last), pong, whole);
        }
        for (Sent wrong : List.of(last, part(Opcode.CONTINUATION, "x"))) {
            bad("5.9 nothing to continue " + wrong.first(), VIOLATION, wrong, frame(Opcode.TEXT, "Hello"));
        }
        cases.add(new Case(
                "5.15 nothing left to continue",
                List.of(first, last, part(Opcode.CONTINUATION, "fragment3"), frame(Opcode.TEXT, "fragment4")),
                0,
                List.of(show(Opcode.TEXT, bytes("fragment1fragment2")), VIOLATION)));
        bad("5.18 two beginnings", VIOLATION, first, frame(Opcode.TEXT, "fragment2"));
        Sent middle = part(Opcode.CONTINUATION, "-");
        good(
                "5.19 five fragments and pings",
                List.of(first, middle, ping, middle, middle, ping, last),
                pong,
                pong,
                frame(Opcode.TEXT, "fragment1---fragment2"));
    }

    private void utf8() {
        Sent nothing = part(Opcode.CONTINUATION, "");
        Sent end = frame(Opcode.CONTINUATION, "");
        good("6.1.2 empty fragments", List.of(part(Opcode.TEXT, ""), nothing, end), frame(Opcode.TEXT, ""));
        good(
                "6.1.3 empty fragments around text",
                List.of(part(Opcode.TEXT, ""), part(Opcode.CONTINUATION, "middle"), end),
                frame(Opcode.TEXT, "middle"));
        String text = "Hello-µ@ßöäüàá-UTF-8!!κόσμε";
        good("6.2.1 whole", List.of(frame(Opcode.TEXT, text)), frame(Opcode.TEXT, text));
        good("6.2.2 byte by byte", 1, List.of(frame(Opcode.TEXT, text)), frame(Opcode.TEXT, text));
        List<Sent> octets = new ArrayList<>(List.of(part(Opcode.TEXT, "")));
        for (byte octet : bytes(text)) {
            octets.add(new Sent(Opcode.CONTINUATION, new byte[] {octet}));
        }
        octets.add(end);
        good("6.2.3 a fragment for each byte", octets, frame(Opcode.TEXT, text));
        for (int point : new int[] {0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffe, 0xffff, 0x10000, 0x10ffff}) {
            Sent valid = frame(Opcode.TEXT, Character.toString(point));
            good("6 code point " + Integer.toHexString(point), List.of(valid), valid);
        }
        for (String wrong : List.of(
                "cebae1bdb9cf83cebcceb5eda080656469746564", // a surrogate in text
                "80",
                "bf",
                "80bf80",
                "c0af",
                "c1bf",
                "e080af",
                "e09fbf",
                "f08080af",
                "f08fbfbf",
                "f8888080 80",
                "fc8480808080",
                "fe",
                "ff",
                "eda080",
                "edafbf",
                "edb080",
                "edbfbf",
                "eda080edb080",
                "f4908080",
                "c3",
                "c320",
                "e282",
                "e28220",
                "f09f98",
                "f09f9820",
                "f7bfbfbf")) {
            bad("6 bytes " + wrong, NOT_UTF8, frame(Opcode.TEXT, hex(wrong)));
            bad(
                    "6 bytes in fragments " + wrong,
                    NOT_UTF8,
                    part(Opcode.TEXT, "text"),
                    frame(Opcode.CONTINUATION, hex(wrong)));
        }
    }

    private void closing() {
        Sent text = frame(Opcode.TEXT, "Hello");
        good("7.1.1 text, close", List.of(text), text);
        for (Sent late : List.of(close(1000, ""), frame(Opcode.PING, ""), text)) {
            good("7.1 after the close opcode " + (late.first() & 0x0f), List.of(close(1000, ""), late));
        }
        good("7.1.5 a close between fragments", List.of(part(Opcode.TEXT, "a"), close(1000, ""), frame(0, "b")));
        cases.add(new Case("7.3.1 no code", List.of(frame(Opcode.CLOSE, "")), 0, List.of("8")));
        bad("7.3.2 half a code", VIOLATION, frame(Opcode.CLOSE, "a"));
        bad("7.3.4 a reason", DONE, close(1000, "Hello World!"));
        bad("7.3.5 the longest reason", DONE, close(1000, "*".repeat(123)));
        bad("7.3.6 a reason that is too long", VIOLATION, close(1000, "*".repeat(124)));
        bad("7.5.1 a reason that is not UTF-8", NOT_UTF8, frame(Opcode.CLOSE, hex("03e8 cebaeda080")));
        for (int code : new int[] {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999}) {
            bad("7.7 code " + code, "8 " + code, close(code, ""));
        }
        for (int code : new int[] {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535}) {
            bad("7.9 code " + code, VIOLATION, close(code, ""));
            bad("7.9 code with reason " + code, VIOLATION, close(code, "reason"));
        }
    }

    private void sizes() {
        for (int opcode : new int[] {Opcode.TEXT, Opcode.BINARY}) {
            byte[] million = bytes("x".repeat(1 << 20));
            Sent whole = frame(opcode, million);
            good("9.1 a MiB, opcode " + opcode, List.of(whole), whole);
            good("9.5 a MiB in pieces, opcode " + opcode, 8_191, List.of(whole), whole);
            for (int size : new int[] {256, 4_096, 65_536}) {
                good("9.3 a MiB in fragments of " + size + ", opcode " + opcode, pieces(opcode, million, size), whole);
            }
            Sent small = frame(opcode, "small");
            Sent[] many = IntStream.range(0, 1_000).mapToObj(i -> small).toArray(Sent[]::new);
            good("9.7 a thousand messages, opcode " + opcode, List.of(many), many);
        }
        byte[] text = bytes("*".repeat(65_536));
        good("10.1 fragments of 1300", pieces(Opcode.TEXT, text, 1_300), frame(Opcode.TEXT, text));
    }

    private static List<Sent> pieces(int opcode, byte[] payload, int size) {
        List<Sent> pieces = new ArrayList<>();
        for (int from = 0; from < payload.length; from += size) {
            int to = Math.min(payload.length, from + size);
            int first = (from == 0 ? opcode : Opcode.CONTINUATION) | (to == payload.length ? FIN : 0);
            pieces.add(new Sent(first, Arrays.copyOfRange(payload, from, to)));
        }
        return pieces;
    }
}
