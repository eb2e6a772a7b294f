export enum MsgLevel { Low, High }
