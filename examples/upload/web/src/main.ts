import { wsUrl } from './config';
import { Connection } from './connection';
import { Upload } from './upload';
import { UploadView } from './view/upload-view';

async function main(): Promise<void> {
  const view = new UploadView();
  const connection = new Connection(await wsUrl());
  let upload: Upload | undefined;

  view.onOver((over) => connection.callOver(over));
  view.onFile((file) => {
    upload?.leave();
    upload = new Upload(connection, file, view);
    void upload.run().then(showFiles);
  });
  view.onPause(() => upload?.pause());
  view.onResume(() => void upload?.run().then(showFiles));
  view.onCancel(() => void upload?.cancel());
  await showFiles();

  async function showFiles(): Promise<void> {
    const client = await connection.client();
    const ret = await client.callApi('Files', {});
    if (ret.isSucc) {
      view.files(ret.res.files);
    }
  }
}

void main();
