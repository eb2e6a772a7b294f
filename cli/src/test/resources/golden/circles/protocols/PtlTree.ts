import { Lists, Tree } from './MsgTree';

export type ReqTree = Tree;
export type ResTree = Lists;
