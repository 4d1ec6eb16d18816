import { RdfXmlParser } from 'rdfxml-streaming-parser';

/** A statement in a description, as a parser reads it. */
export interface Fact {
  readonly subject: string;
  /** Whether the subject has no address of its own. */
  readonly blank: boolean;
  /** The last part of the property's address. */
  readonly property: string;
  readonly value: string;
  readonly language: string;
}

/** Reads RDF/XML; what is not well-formed fails. */
export const factsOf = (rdf: string): Promise<Fact[]> =>
  new Promise((done, failed) => {
    const found: Fact[] = [];
    const parser = new RdfXmlParser();
    parser.on('data', ({ subject, predicate, object }) =>
      found.push({
        subject: subject.value,
        blank: subject.termType === 'BlankNode',
        property: predicate.value.replace(/^.*[/#]/, ''),
        value: object.value,
        language: object.termType === 'Literal' ? object.language : '',
      }),
    );
    parser.on('error', failed);
    parser.on('end', () => done(found));
    parser.end(rdf);
  });
