import type { Deployment } from './deployment/deployment.ts';
import { Output } from './Output.tsx';
import type { InlineHashes } from './output/inlineHashes.ts';
import { type OutputKind, outputKinds } from './output/outputs.ts';
import { words } from './words.ts';

export interface OutputPartProps {
  readonly part: OutputKind['part'];
  readonly deployment: Deployment;
  readonly hashes: InlineHashes;
}

/** One of the four parts of the setup, with its texts. */
export function OutputPart({ part, deployment, hashes }: OutputPartProps) {
  const kinds = outputKinds.filter((kind) => kind.part === part);
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>{words.parts[part]}</h2>
      <p className="quiet">{words.partLeads[part]}</p>
      {kinds.map((kind, index) => (
        <Output
          key={kind.id}
          kind={kind}
          deployment={deployment}
          hashes={hashes}
          isOpen={index === 0}
        />
      ))}
    </section>
  );
}
