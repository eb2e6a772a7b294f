package chat.protocols;

import io.tsrpc.contract.Uint;
import java.util.List;
import java.util.Optional;

public record MsgChat(
        @Uint String text, // ERROR[UINT_MISPLACED] @Uint does not fit `String`; it is for byte, short, int, long and their boxes
        @Uint double number, // ERROR[UINT_MISPLACED] does not fit `double`
        List<@Uint Boolean> flags, // ERROR[UINT_MISPLACED] does not fit `Boolean`
        @Uint List<Integer> list, // ERROR[UINT_MISPLACED] does not fit `List<Integer>`
        int @Uint [] array, // ERROR[UINT_MISPLACED] does not fit `int[]`
        @Uint byte[] bytes, // ERROR[UINT_MISPLACED] does not fit `byte[]`
        @Uint Optional<Integer> optional, // ERROR[UINT_MISPLACED] does not fit `Optional<Integer>`
        Optional<@Uint Integer> right,
        @Uint int[] fine) {}
