package chat.protocols;

import chat.model.Place;

public record MsgMove(Place place) {}
