package io.tsrpc.example.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.TsrpcException;
import io.tsrpc.example.board.protocols.Ink;
import io.tsrpc.example.board.protocols.Line;
import io.tsrpc.example.board.protocols.MsgChange;
import io.tsrpc.example.board.protocols.Pen;
import io.tsrpc.example.board.protocols.Point;
import io.tsrpc.example.board.protocols.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Pen PEN = new Pen(Ink.TEAL, 10);
    private static final Point POINT = new Point(1, 1);

    private final Board board = new Board("ideas");
    private final List<MsgChange> told = new ArrayList<>();

    private static Stroke stroke(int number) {
        return new Stroke("stroke " + number, "ada", new Line(PEN, List.of(POINT)));
    }

    private void fill() {
        for (int i = 0; i < Board.MOST_STROKES; i++) {
            board.draw(stroke(i), told::add);
        }
    }

    @Test
    void eachChangeHasTheNextVersion() {
        board.draw(stroke(1), told::add);
        board.draw(stroke(2), told::add);
        board.undo("ada", told::add);
        board.wipe("Ada", told::add);

        assertThat(told)
                .containsExactly(
                        new MsgChange.Drawn("ideas", 1, stroke(1)),
                        new MsgChange.Drawn("ideas", 2, stroke(2)),
                        new MsgChange.Undone("ideas", 3, "stroke 2"),
                        new MsgChange.Wiped("ideas", 4, "Ada"));
        assertThat(board.state().version()).isEqualTo(4);
    }

    @Test
    void aFullBoardTakesNoMore() {
        fill();

        assertThatThrownBy(() -> board.draw(stroke(Board.MOST_STROKES), told::add))
                .isInstanceOf(TsrpcException.class)
                .hasMessageContaining("The board is full");
        assertThat(told).hasSize(400);
        assertThat(board.state().strokes()).hasSize(400);
    }

    @Test
    void aFullBoardKnowsWhatIsThereAndHasRoomAfterAnUndo() {
        fill();

        board.draw(stroke(0), told::add);
        board.undo("ada", told::add);
        board.draw(stroke(Board.MOST_STROKES), told::add);

        assertThat(told).hasSize(402);
        assertThat(board.state().strokes()).hasSize(400).endsWith(stroke(Board.MOST_STROKES));
    }

    @Test
    void linesHaveTheirLimits() {
        List<Point> tooMany = Collections.nCopies(Line.MOST_POINTS + 1, POINT);

        assertThatThrownBy(() -> new Line(PEN, tooMany)).hasMessageContaining("A line has 1 to 400 points");
        assertThatThrownBy(() -> new Line(PEN, List.of())).hasMessageContaining("A line has 1 to 400 points");
        assertThatThrownBy(() -> new Pen(Ink.TEAL, 0)).hasMessageContaining("A pen has a width of 1 to 40");
        assertThatThrownBy(() -> new Pen(Ink.TEAL, 41)).hasMessageContaining("A pen has a width of 1 to 40");
        for (int[] outside : new int[][] {{-1, 0}, {0, -1}, {1_201, 0}, {0, 901}}) {
            assertThatThrownBy(() -> new Point(outside[0], outside[1]))
                    .hasMessageContaining("A point has to be on the board");
        }
    }
}
