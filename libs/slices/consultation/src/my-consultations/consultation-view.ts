import type { MyConsultationRow } from './my-consultations.entity.js';

export interface ConsultationView extends Omit<MyConsultationRow, 'collaboration' | 'key'> {
  /** `<consultationId>.<asker>` */
  readonly id: string;
}

export const viewed = ({ collaboration: _collaboration, key, ...told }: MyConsultationRow): ConsultationView => ({
  id: key,
  ...told,
});
