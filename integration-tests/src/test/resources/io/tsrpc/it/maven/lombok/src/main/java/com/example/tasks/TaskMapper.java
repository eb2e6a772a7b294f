package com.example.tasks;

import com.example.tasks.protocols.TaskInfo;
import java.util.Optional;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

@Mapper
public interface TaskMapper {
    TaskMapper INSTANCE = Mappers.getMapper(TaskMapper.class);

    TaskInfo toInfo(Task task);

    default Optional<String> optional(String value) {
        return Optional.ofNullable(value);
    }
}
