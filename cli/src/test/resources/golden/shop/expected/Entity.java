package com.example.app.protocols;

import java.time.Instant;
import org.bson.types.ObjectId;

public interface Entity {
    ObjectId id();

    Instant created();
}
