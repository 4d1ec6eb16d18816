import { element, xmlDocument, type Markup } from '../xml.js';
import type { Label } from '../../domain/released-table.js';

const prefixes = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dcat': 'http://www.w3.org/ns/dcat#',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:foaf': 'http://xmlns.com/foaf/0.1/',
  'xmlns:vcard': 'http://www.w3.org/2006/vcard/ns#',
};

/** The vocabularies of the EU (Publications Office). */
export const EU = 'http://publications.europa.eu/resource/authority';

/** A thing with an address and its properties. */
export const thing = (type: string, about: string, properties: readonly Markup[]): Markup =>
  element(type, { 'rdf:about': about }, properties);

/** A property that points at something with an address. */
export const points = (property: string, to: string): Markup => element(property, { 'rdf:resource': to });

/** A property with a text in both languages, Swedish first. */
export const says = (property: string, { sv, en }: Label): Markup[] => [
  element(property, { 'xml:lang': 'sv' }, [sv]),
  element(property, { 'xml:lang': 'en' }, [en]),
];

/** A property that is a day. */
export const day = (property: string, date: string): Markup =>
  element(property, { 'rdf:datatype': 'http://www.w3.org/2001/XMLSchema#date' }, [date]);

/** All things as RDF/XML, the syntax that Sveriges dataportal harvests. */
export const rdfXml = (things: readonly Markup[]): string => xmlDocument(element('rdf:RDF', prefixes, things));
