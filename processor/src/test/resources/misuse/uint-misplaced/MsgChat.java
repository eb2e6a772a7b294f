package chat.protocols;

import io.tsrpc.contract.Uint;
import java.util.List;
import java.util.Optional;

public record MsgChat(
        @Uint String text, // ERROR[UINT_MISPLACED] @Uint does not apply to `String`; use it on byte, short, int, long and their boxes
        @Uint double number, // ERROR[UINT_MISPLACED] does not apply to `double`
        List<@Uint Boolean> flags, // ERROR[UINT_MISPLACED] does not apply to `Boolean`
        @Uint List<Integer> list, // ERROR[UINT_MISPLACED] does not apply to `List<Integer>`; use it on byte, short, int, long and their boxes, as in `List<@Uint Integer>`.
        int @Uint [] array, // ERROR[UINT_MISPLACED] does not apply to `int[]`
        @Uint byte[] bytes, // ERROR[UINT_MISPLACED] does not apply to `byte[]`
        @Uint Optional<Integer> optional, // ERROR[UINT_MISPLACED] does not apply to `Optional<Integer>`; use it on byte, short, int, long and their boxes, as in `Optional<@Uint Integer>`.
        Optional<@Uint Integer> right,
        @Uint int[] fine) {}
