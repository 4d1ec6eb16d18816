import { InMemorySealedContents } from '#platform/sealed-content';
import { behavesLikeSealedContents } from '#platform/sealed-content/testing';

const contents = new InMemorySealedContents();
behavesLikeSealedContents('InMemorySealedContents', () => contents);
