import { Connection } from './connection';
import { Upload } from './upload';
import { UploadView } from './view/upload-view';

const view = new UploadView();
const connection = new Connection();
let upload: Upload | undefined;

view.onOver((over) => connection.callOver(over));
view.onFile((file) => {
  upload?.pause(); // the server keeps what has come of it
  upload = new Upload(connection, file, view);
  void upload.run().then(showFiles);
});
view.onPause(() => upload?.pause());
view.onResume(() => void upload?.run().then(showFiles));
view.onCancel(() => void upload?.cancel());
void showFiles();

async function showFiles(): Promise<void> {
  const client = await connection.client();
  const ret = await client.callApi('Files', {});
  if (ret.isSucc) {
    view.files(ret.res.files);
  }
}
