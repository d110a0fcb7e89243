import { exposeApi } from "../../../workers/exposeApi";
import { fakeSimulator } from "../../workers/fake/fakeModel";

// an uncaught error is how a page learns that a web worker failed
exposeApi(fakeSimulator(() => reportError(new Error("killed at this shard"))));
