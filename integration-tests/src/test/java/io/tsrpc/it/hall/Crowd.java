package io.tsrpc.it.hall;

import io.tsrpc.it.peers.NodePeer;

/** Many visitors, who account for each line of their halls. */
interface Crowd extends AutoCloseable {
    /**
     * How the visitors are doing.
     *
     * @param last the number of the last line that was called out in each hall
     */
    State state(int last);

    @Override
    void close();

    /**
     * Who they are.
     *
     * @param visitors how many
     * @param each in how many halls each is
     * @param halls how many there are
     * @param maxPause the longest pause before an attempt, in milliseconds
     */
    record Plan(int visitors, int each, int halls, int maxPause) {}

    /**
     * How visitors are doing.
     *
     * @param there how many are connected and in their halls
     * @param unaccounted for how many pairs of a visitor and a hall the lines heard and those told as lost are not all
     * @param heard how many lines were heard
     * @param lost how many lines were told as lost
     * @param recovered how many times visitors came back to a hall without a loss
     * @param wrong what must not be: a line twice or in another order, a loss of unknown size, a refusal
     */
    record State(int there, int unaccounted, long heard, long lost, long recovered, String wrong) {
        State and(State other) {
            return new State(
                    there + other.there,
                    unaccounted + other.unaccounted,
                    heard + other.heard,
                    lost + other.lost,
                    recovered + other.recovered,
                    wrong + other.wrong);
        }
    }

    /** Visitors on Node with {@code rooms.ts}, half of them in JSON; they are there when this returns. */
    static Crowd onNode(int port, Plan plan) {
        NodePeer peer = NodePeer.start(
                "hall/dist/crowd.js", """
                {"server":"ws://127.0.0.1:%d","visitors":%d,"each":%d,"halls":%d,"maxPause":%d}""".formatted(port, plan.visitors, plan.each, plan.halls, plan.maxPause));
        if (!peer.receive().equals("ready")) {
            throw new AssertionError("not ready");
        }
        return new Crowd() {
            @Override
            public State state(int last) {
                peer.send(Integer.toString(last));
                String[] answer = peer.receive().split(" ", 6);
                return new State(
                        Integer.parseInt(answer[0]),
                        Integer.parseInt(answer[1]),
                        Long.parseLong(answer[2]),
                        Long.parseLong(answer[3]),
                        Long.parseLong(answer[4]),
                        answer[5]);
            }

            @Override
            public void close() {
                peer.close();
            }
        };
    }

    /** Visitors in Java, half of them in JSON; they are there when this returns. */
    static Crowd inJava(int port, Plan plan) {
        return new JavaCrowd(port, plan);
    }
}
