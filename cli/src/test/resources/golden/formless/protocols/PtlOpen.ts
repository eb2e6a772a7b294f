export interface Bag { now?: Date; id: string; [key: string]: any }
export interface Deep { deep: number; [key: string]: any }
export interface Mid extends Deep { mid: string }
export interface Names { [key: string]: string }
export interface Sparse { some?: string; [key: string]: string | undefined }

export interface Own extends Bag { z: number; [key: string]: any }
export interface Labels extends Names {}
export interface Named extends Names { name: string }
export interface Sparser extends Sparse { more: string }
export interface Picked extends Pick<Bag, 'now'> { y: string }
export interface Counted { [key: number]: string }
export interface Numbered extends Counted { name: string }

export interface ReqOpen extends Bag { x: string }

export interface ResOpen {
    mid: Mid;
    own: Own;
    labels: Labels;
    named: Named;
    sparser: Sparser;
    picked: Picked;
    numbered: Numbered;
    listed: Bag[];
    either: ReqOpen | string;
}
