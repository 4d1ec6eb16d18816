import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An actor outside the agreement; the key is its slug. */
@Entity({ schema: 'read', name: 'external_actors' })
export class ExternalActorRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') name!: string;
  @Column('jsonb') actsIn!: readonly string[];
  @Column('text', { nullable: true }) note!: string | null;
}
